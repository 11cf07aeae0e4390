package vn.sipas.scoring.precision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.sipas.scoring.questionnaire.Branch;
import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Node;
import vn.sipas.scoring.questionnaire.Rule;

/** Surveys as the R script reads them. */
final class SurveyFiles {

	private final Path folder;

	private final List<String> nodes = new ArrayList<>();

	private final List<String> responses = new ArrayList<>();

	SurveyFiles(Path folder) {
		this.folder = folder;
	}

	void write(List<Survey> surveys) throws IOException {
		this.nodes.add("design,id,parent,rule,weight,kind,item");
		this.responses.add("design,stratum,population,cluster,weight,answers");
		for (int design = 0; design < surveys.size(); design++) {
			Survey survey = surveys.get(design);
			add(design, survey, survey.questionnaire().root(), "", "NA");
			addResponses(design, survey);
		}
		Files.write(this.folder.resolve("nodes.csv"), this.nodes);
		Files.write(this.folder.resolve("responses.csv"), this.responses);
	}

	private void add(int design, Survey survey, Node node, String parent, String weight) {
		int number = survey.number(node.id()) + 1;
		String item = (number > 0) ? Integer.toString(number) : "NA";
		String line = design + "," + node.id() + "," + parent + ",";
		switch (node) {
			case Criterion criterion -> this.nodes.add(line + "leaf," + weight + "," + criterion.kind() + "," + item);
			case Branch branch -> {
				this.nodes.add(line + rule(branch.rule()) + "," + weight + ",," + item);
				for (int child = 0; child < branch.children().size(); child++) {
					String given = (branch.rule() instanceof Rule.Weights(var weights))
							? Double.toString(weights.get(child).doubleValue()) : "NA";
					add(design, survey, branch.children().get(child), branch.id(), given);
				}
			}
		}
	}

	private static String rule(Rule rule) {
		return switch (rule) {
			case Rule.Mean _ -> "mean";
			case Rule.Weights _ -> "weights";
			case Rule.Criteria _ -> "criteria";
			case Rule.Pooled _ -> "pooled";
			case Rule.Question _ -> "question";
		};
	}

	private void addResponses(int design, Survey survey) {
		Map<String, Integer> populations = survey.populations();
		for (Respondent respondent : survey.respondents()) {
			Integer population = populations.get(respondent.stratum());
			this.responses.add(String.join(",", Integer.toString(design), respondent.stratum(),
					(population != null) ? population.toString() : "Inf", respondent.cluster().orElse(""),
					Double.toString(respondent.millionths() / 1e6), respondent.answers()));
		}
	}

}
