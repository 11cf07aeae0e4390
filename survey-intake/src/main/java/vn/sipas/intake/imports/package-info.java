/**
 * Responses from files: tables in CSV and workbooks, read as jobs that outlive a restart.
 */
@NullMarked
package vn.sipas.intake.imports;

import org.jspecify.annotations.NullMarked;
