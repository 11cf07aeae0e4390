package vn.sipas.ranking.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.chart.Course;
import vn.sipas.ranking.progress.ByDay;
import vn.sipas.ranking.progress.ByDay.Day;
import vn.sipas.ranking.progress.Progress;
import vn.sipas.ranking.text.Language;

/** Draws when responses were answered: by day, or by week where there are many days. */
final class CourseViews {

	private CourseViews() {
	}

	static CourseView of(Progress progress, String all, Language language) {
		String unit = (progress.daysOf() == null) ? "" : progress.daysOf().name().in(language);
		ByDay byDay = progress.byDay();
		if (byDay == null) {
			return CourseView.absent(unit, all,
					(progress.daysAbsent() == null) ? "not-counted" : progress.daysAbsent().word());
		}
		if (byDay.responses() == 0) {
			return CourseView.absent(unit, all, "none");
		}
		Long planned = (progress.daysOf() == null) ? progress.planned() : progress.daysOf().planned();
		Long due = (progress.daysOf() == null) ? progress.due() : progress.daysOf().due();
		long days = Math.min(progress.days(), ByDay.MOST);
		int step = Course.step(days);
		List<Stretch> stretches = stretches(byDay.days(), step);
		double plannedOfThese = (planned == null) ? 0 : (double) planned * days / progress.days();
		Course drawing = Course.of(stretches.stream().map(Stretch::responses).toList(), (double) days / step,
				plannedOfThese, plannedOfThese * step / days);
		Stretch most = stretches.stream().max(Comparator.comparingLong(Stretch::responses)).orElse(null);
		return new CourseView(unit, all, "", step > 1, drawing, Moment.day(progress.opens()),
				Moment.day(progress.opens().plusDays(days - 1)), (most == null) ? "" : language.count(most.responses()),
				(most == null) ? "" : most.name(), language.count(drawing.most()),
				language.count(byDay.responses() - byDay.otherDays()), (due == null) ? "" : language.count(due),
				(planned == null) ? "" : language.count(planned), language.count(drawing.top()),
				(byDay.otherDays() == 0) ? "" : language.count(byDay.otherDays()),
				(byDay.measuredAt() == null) ? "" : Moment.time(byDay.measuredAt()),
				stretches.stream().map((stretch) -> stretch.row(language)).toList());
	}

	private static List<Stretch> stretches(List<Day> days, int step) {
		List<Stretch> stretches = new ArrayList<>();
		for (int from = 0; from < days.size(); from += step) {
			List<Day> some = days.subList(from, Math.min(from + step, days.size()));
			stretches.add(new Stretch(some.getFirst().day(), some.getLast().day(),
					some.stream().mapToLong(Day::responses).sum(), some.getLast().total(), some.getLast().due()));
		}
		return stretches;
	}

	private record Stretch(LocalDate from, LocalDate to, long responses, long total, @Nullable Long due) {

		String name() {
			return this.from.equals(this.to) ? Moment.day(this.from)
					: Moment.day(this.from) + "–" + Moment.day(this.to);
		}

		CourseView.Row row(Language language) {
			return new CourseView.Row(name(), language.count(this.responses), language.count(this.total),
					(this.due == null) ? "" : language.count(this.due));
		}

	}

}
