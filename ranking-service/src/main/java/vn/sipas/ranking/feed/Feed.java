package vn.sipas.ranking.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.sipas.ranking.breakdown.Breakdowns;
import vn.sipas.ranking.breakdown.BrokenDown;
import vn.sipas.ranking.deadletter.DeadLetters;
import vn.sipas.ranking.deadletter.Unusable;
import vn.sipas.ranking.ranking.RankingOffice;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.wave.Waves;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes events in batches: all scores in one write, each touched ranking made once. A
 * batch is done, and its offsets are committed, only when everything in it is kept; until
 * then it is taken again, which changes nothing that was kept already.
 */
@Component
class Feed {

	private final Events events;

	private final Waves waves;

	private final Scores scores;

	private final RankingOffice rankings;

	private final Breakdowns breakdowns;

	private final DeadLetters deadLetters;

	private final Positions positions;

	Feed(Events events, Waves waves, Scores scores, RankingOffice rankings, Breakdowns breakdowns,
			DeadLetters deadLetters, Positions positions) {
		this.events = events;
		this.waves = waves;
		this.scores = scores;
		this.rankings = rankings;
		this.breakdowns = breakdowns;
		this.deadLetters = deadLetters;
		this.positions = positions;
	}

	// One listener for all topics, so that a group has one kind of member.
	@KafkaListener(id = "feed", idIsGroup = false, topics = { Events.WAVES, Events.SCORES, Events.BREAKDOWNS })
	void take(List<ConsumerRecord<byte[], byte[]>> records) {
		Set<String> defined = new HashSet<>();
		List<Score> scored = new ArrayList<>();
		List<BrokenDown> brokenDown = new ArrayList<>();
		List<Unusable> unusable = new ArrayList<>();
		for (ConsumerRecord<byte[], byte[]> record : records) {
			// A deletion marker takes nothing back here: scores and waves only grow.
			if (record.value() != null) {
				try {
					switch (this.events.read(record)) {
						case Event.WaveDefined(var wave) -> {
							this.waves.keep(wave);
							defined.add(wave.wave());
						}
						case Event.UnitScored(var score) -> scored.add(score);
						case Event.UnitBrokenDown(var unit) -> brokenDown.add(unit);
					}
				}
				catch (UnusableException ex) {
					unusable.add(new Unusable(record, ex.reason(), ex.why()));
				}
			}
		}
		this.scores.keep(scored);
		rank(defined, scored);
		this.breakdowns.keep(brokenDown);
		this.deadLetters.keep(unusable);
		this.positions.keep(records);
	}

	private void rank(Set<String> defined, List<Score> scored) {
		defined.forEach(this.rankings::rebuild);
		Map<String, Set<String>> units = new HashMap<>();
		scored.forEach((score) -> units.computeIfAbsent(score.wave(), (wave) -> new HashSet<>()).add(score.unit()));
		units.keySet().removeAll(defined);
		units.forEach(this.rankings::rebuild);
	}

}
