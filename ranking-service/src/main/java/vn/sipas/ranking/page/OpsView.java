package vn.sipas.ranking.page;

import java.util.List;

/**
 * What an operator sees of the way of the data.
 *
 * @param lang code of the language
 * @param vietnamese address of the page in Vietnamese
 * @param english address of the page in English
 * @param at when it was looked at, in Vietnam's time
 * @param away whether Kafka does not answer, so that hardly anything is known
 * @param steps what the data goes through, in its order
 * @param topics the topics
 */
record OpsView(String lang, String vietnamese, String english, String at, boolean away, List<Step> steps,
		List<TopicRow> topics) {

	/**
	 * Something that the data goes through.
	 *
	 * @param key of what it is called among the messages
	 * @param name its technical name; empty where it has none
	 * @param kind {@code service}, {@code log} or {@code store}, for its looks
	 * @param trouble whether something about it needs somebody
	 * @param facts what is known of it
	 */
	record Step(String key, String name, String kind, boolean trouble, List<Fact> facts) {

		static Step of(String key, String name, String kind, Fact... facts) {
			List<Fact> all = List.of(facts);
			return new Step(key, name, kind, all.stream().anyMatch(Fact::trouble), all);
		}

	}

	/**
	 * One thing that is known.
	 *
	 * @param key of what it is called among the messages
	 * @param value as people write it
	 * @param trouble whether it needs somebody
	 */
	record Fact(String key, String value, boolean trouble) {

		static Fact of(String key, String value) {
			return new Fact(key, value, false);
		}

	}

	/**
	 * A topic.
	 *
	 * @param topic its name
	 * @param partitions its partitions
	 * @param records places that are kept
	 * @param rate places a second; a dash where it is not known yet
	 */
	record TopicRow(String topic, String partitions, String records, String rate) {
	}

}
