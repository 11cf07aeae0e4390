/**
 * Makes a new MongoDB server a replica set of one with two users.
 */
@NullMarked
package vn.sipas.setup.mongodb;

import org.jspecify.annotations.NullMarked;
