package vn.sipas.bench.lab;

import vn.sipas.bench.process.Workshop;
import vn.sipas.bench.report.Report;

/**
 * What a family of measurements is given.
 *
 * @param workshop where it works
 * @param scale how much it measures
 * @param report takes its rows
 */
public record Lab(Workshop workshop, Scale scale, Report report) {
}
