package vn.sipas.intake.access;

class MissingAdminKeyException extends RuntimeException {

	MissingAdminKeyException() {
		super("survey-intake does not start without a key that protects writing: set SIPAS_ADMIN_KEY.");
	}

}
