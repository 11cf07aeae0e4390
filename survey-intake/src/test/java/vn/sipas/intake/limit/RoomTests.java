package vn.sipas.intake.limit;

import org.junit.jupiter.api.Test;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RoomTests {

	private final Room room = new Room(Room.MOST);

	@Test
	void aSmallBodyNeedsNone() {
		Room none = new Room(0);
		try (Room.Share share = none.share()) {
			share.grow(1);
			share.grow(Room.FREE);
			assertOverloaded(share, Room.FREE + 1);
		}
	}

	@Test
	void whatOneHoldsAnotherCannotHaveUntilItIsGivenBack() {
		try (Room.Share second = this.room.share()) {
			try (Room.Share first = this.room.share()) {
				first.grow(Room.MOST - 1000);
				second.grow(Room.FREE + 1000);
				assertOverloaded(second, Room.FREE + 100_000);
			}
			second.grow(Room.FREE + 100_000);
		}
		try (Room.Share all = this.room.share()) {
			all.grow(Room.MOST);
		}
	}

	@Test
	void aBodyThatIsReadPieceByPieceHoldsNoMoreThanTheMost() {
		try (Room.Share share = this.room.share()) {
			for (long bytes = 1; bytes < 1L << 40; bytes = bytes * 3 + 1) {
				share.grow(bytes);
			}
		}
		try (Room.Share share = this.room.share()) {
			share.grow(1L << 40);
			share.grow(1L << 41);
		}
		assertThat(new Room(Long.MAX_VALUE).share()).isNotNull();
	}

	private static void assertOverloaded(Room.Share share, long bytes) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> share.grow(bytes))
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(ProblemCode.OVERLOADED));
	}

}
