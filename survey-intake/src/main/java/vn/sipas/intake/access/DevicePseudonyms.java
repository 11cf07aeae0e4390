package vn.sipas.intake.access;

import java.util.HexFormat;

import org.springframework.stereotype.Component;

/**
 * What devices are called in events: a name that is the same for all responses of a
 * device in one wave, leads to no device, and says nothing in another wave.
 */
@Component
public class DevicePseudonyms {

	private static final int BYTES = 8;

	private final Hmac key;

	DevicePseudonyms(Secrets secrets) {
		this.key = new Hmac(secrets.key("devices"));
	}

	/**
	 * What a device is called.
	 * @param wave in which wave
	 * @param device the device, as its app calls it
	 * @return 16 hexadecimal digits
	 */
	public String of(String wave, String device) {
		return HexFormat.of().formatHex(this.key.of(wave + "|" + device), 0, BYTES);
	}

}
