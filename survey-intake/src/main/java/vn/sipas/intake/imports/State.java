package vn.sipas.intake.imports;

import vn.sipas.intake.json.Word;

/**
 * Where a job stands.
 */
enum State implements Word {

	/** Others are before it. */
	WAITING,
	/** The file is read for the first time, and nothing of it is sent yet. */
	CHECKING,
	/** Rows are sent. */
	RUNNING,
	/** Kafka does not acknowledge; goes on by itself. */
	PAUSED,
	/** All rows were read. */
	DONE,
	/** The file as a whole is refused. */
	REFUSED,
	/** Somebody stopped it. */
	CANCELLED;

	boolean isOver() {
		return this == DONE || this == REFUSED || this == CANCELLED;
	}

}
