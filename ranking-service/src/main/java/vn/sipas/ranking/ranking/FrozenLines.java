package vn.sipas.ranking.ranking;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Figures;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * The lines that an edition has of a unit.
 *
 * @param id the edition's key, '|', the unit's code
 * @param lines one for each ranking in which the unit stands; null for none
 */
@Document(Figures.UNITS)
record FrozenLines(@MongoId String id, @Nullable List<FrozenLine> lines) {
}
