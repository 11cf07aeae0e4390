package vn.sipas.ranking.door;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in by other pages.
 *
 * @param allowedOrigins origins, such as {@code https://dashboard.example}, whose pages
 * may read {@code /api} in a browser; {@code *} for all; by default none
 */
@ConfigurationProperties("sipas.ranking")
record DoorProperties(@DefaultValue List<String> allowedOrigins) {
}
