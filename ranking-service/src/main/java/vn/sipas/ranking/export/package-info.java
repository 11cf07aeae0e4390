/**
 * Figures to take away: tables for spreadsheets, datasets for statistics, rows for
 * dashboards, written while they are read.
 */
@NullMarked
package vn.sipas.ranking.export;

import org.jspecify.annotations.NullMarked;
