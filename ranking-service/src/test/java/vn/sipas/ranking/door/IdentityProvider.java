package vn.sipas.ranking.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/** An identity provider: its keys over HTTP, and tokens signed with them. */
final class IdentityProvider implements AutoCloseable {

	private final HttpServer server;

	private final RSAKey key;

	IdentityProvider() throws IOException, JOSEException {
		this.key = new RSAKeyGenerator(2048).keyID("test").generate();
		byte[] keys = new JWKSet(this.key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/keys", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, keys.length);
			exchange.getResponseBody().write(keys);
			exchange.close();
		});
		this.server.start();
	}

	String keysAddress() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/keys";
	}

	String token(Map<String, ?> claims) throws JOSEException {
		return token(this.key, Instant.now().plusSeconds(300), claims);
	}

	/** A token whose time was over five minutes ago. */
	String old(Map<String, ?> claims) throws JOSEException {
		return token(this.key, Instant.now().minusSeconds(300), claims);
	}

	/** A token that somebody else signed. */
	String forged(Map<String, ?> claims) throws JOSEException {
		return token(new RSAKeyGenerator(2048).keyID("test").generate(), Instant.now().plusSeconds(300), claims);
	}

	private static String token(RSAKey signedWith, Instant expires, Map<String, ?> claims) throws JOSEException {
		JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().subject("lan").expirationTime(Date.from(expires));
		claims.forEach(set::claim);
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), set.build());
		token.sign(new RSASSASigner(signedWith));
		return token.serialize();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
