package vn.sipas.system.fault;

/**
 * A fault that is tried.
 *
 * @param id its short name, part of the wave's id
 * @param what what is done, for the report
 */
record Fault(String id, String what) {
}
