# Computes with the package `survey` what the test drew: one line for each figure of each design.
# Usage: Rscript margins.R FOLDER, with nodes.csv and responses.csv in it; writes figures.csv there.
suppressMessages(library(survey))
options(survey.lonely.psu = "adjust")

folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name, ...) read.csv(file.path(folder, name), stringsAsFactors = FALSE, ...)
all.nodes <- read("nodes.csv", colClasses = c(kind = "character"))
all.responses <- read("responses.csv", colClasses = c(answers = "character", cluster = "character"))

# What is left of a zero after rounding is a zero, of which no design effect can be had.
zero <- function(variance) if (variance < 1e-20) 0 else variance

line <- function(figure, id, value, variance, effect, size, df) {
  se <- sqrt(zero(variance))
  if (!is.finite(effect) || (effect > 0 && zero(variance / effect) == 0)) effect <- NA
  if (se == 0 && !is.na(effect)) effect <- 0
  sprintf("%s,%s,%d,%.17g,%.17g,%.17g,%.17g,%.17g", figure, id, df, value, se, se * qt(0.975, df), effect, size / effect)
}

figures <- function(nodes, responses) {
  n <- nrow(responses)
  answers <- do.call(rbind, strsplit(responses$answers, ""))
  answered <- (answers != "-") + 0
  satisfied <- (answers == "1") + 0
  items <- ncol(answers)
  colnames(satisfied) <- paste0("y", seq_len(items))
  colnames(answered) <- paste0("r", seq_len(items))
  responses$psu <- ifelse(responses$cluster == "", paste0("person", seq_len(n)), responses$cluster)
  fpc <- if (all(is.infinite(responses$population))) NULL else ~population
  design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, fpc = fpc, nest = TRUE, data = responses)
  df <- degf(design)
  totals <- svytotal(cbind(satisfied, answered), design, influence = TRUE)

  # A node's value as an expression of the totals; NULL without a value.
  sum.of <- function(names) Reduce(function(a, b) call("+", a, b), lapply(names, as.name))
  ratio <- function(numbers) {
    numbers <- numbers[colSums(answered)[numbers] > 0]
    if (length(numbers)) call("/", sum.of(paste0("y", numbers)), sum.of(paste0("r", numbers)))
  }
  below <- function(id) {
    if (nodes$rule[nodes$id == id] == "leaf") return(if (nodes$kind[nodes$id == id] == "satisfaction") id)
    unlist(lapply(nodes$id[nodes$parent == id], below))
  }
  value <- function(id) {
    node <- nodes[nodes$id == id, ]
    children <- nodes[nodes$parent == id, ]
    if (node$rule == "leaf") return(if (node$kind == "satisfaction") ratio(node$item))
    if (node$rule == "question") return(ratio(node$item))
    if (node$rule == "pooled") return(ratio(nodes$item[match(below(id), nodes$id)]))
    weights <- switch(node$rule, mean = rep(1, nrow(children)), weights = children$weight,
                      criteria = sapply(children$id, function(child) length(below(child))))
    values <- lapply(children$id, value)
    kept <- !sapply(values, is.null) & weights > 0
    if (any(kept)) {
      shares <- weights[kept] / sum(weights[kept])
      Reduce(function(a, b) call("+", a, b), Map(function(w, v) call("*", w, v), shares, values[kept]))
    }
  }

  lines <- character()
  for (row in which(!is.na(nodes$item))) {
    r <- answered[, nodes$item[row]]
    y <- satisfied[, nodes$item[row]]
    if (any(r == 1)) {
      y[r == 0] <- NA
      estimate <- svyratio(data.frame(y = y), data.frame(r = 1 + 0 * y), design, na.rm = TRUE, deff = "replace")
      lines <- c(lines, line("item", nodes$id[row], coef(estimate), estimate$var[1, 1], attr(estimate, "deff")[1, 1], sum(r), df))
    }
  }
  for (id in nodes$id[nodes$rule != "leaf" & nodes$rule != "question"]) {
    expression <- value(id)
    if (!is.null(expression)) {
      estimate <- svycontrast(totals, list(node = expression))
      influence <- as.vector(attr(estimate, "influence")) / responses$weight
      effect <- deff(svytotal(matrix(influence), design, deff = "replace"))
      lines <- c(lines, line("node", id, coef(estimate), vcov(estimate)[1, 1], effect[1], n, df))
    }
  }
  lines
}

by.design <- split(all.responses, all.responses$design)
lines <- unlist(lapply(names(by.design), function(name) {
  found <- figures(all.nodes[all.nodes$design == name, ], by.design[[name]])
  if (length(found)) paste(name, found, sep = ",")
}))
writeLines(lines, file.path(folder, "figures.csv"))
