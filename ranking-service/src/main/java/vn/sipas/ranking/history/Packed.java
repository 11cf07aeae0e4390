package vn.sipas.ranking.history;

/**
 * Bytes as the store keeps them. They are read and written, never compared.
 *
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Packed(byte[] bytes) {
}
