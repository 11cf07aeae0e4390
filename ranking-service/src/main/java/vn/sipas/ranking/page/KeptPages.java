package vn.sipas.ranking.page;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import vn.sipas.ranking.web.Answer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages that everybody may read. Of many who ask for the same one while it is being made,
 * or shortly after if that is configured, the first has it made and all others are given
 * its bytes: drawing a page takes thousands of times longer. For readers who are known by
 * name each page is made anew.
 */
@Component
@EnableConfigurationProperties(PageProperties.class)
class KeptPages {

	private final Drawing drawing;

	private final AsyncCache<Key, Answer> pages;

	private record Key(String language, String address) {
	}

	KeptPages(Drawing drawing, PageProperties properties) {
		this.drawing = drawing;
		this.pages = Caffeine.newBuilder()
			.expireAfterWrite(properties.kept())
			.maximumWeight(properties.memory().toBytes())
			.<Key, Answer>weigher((key, page) -> key.address().length() + page.length())
			.buildAsync();
	}

	/**
	 * The answer to a visit.
	 * @param visit who asks for which page
	 * @param page makes the page
	 * @return the page
	 */
	ResponseEntity<byte[]> answer(Visit visit, Supplier<ModelAndView> page) {
		Answer answer = (visit.caller() == null) ? shared(visit, page) : this.drawing.of(page.get(), visit.language());
		return answer.asHtml(visit.language().locale());
	}

	// Not by the cache's own means to make what is missing, which hold up pages beside
	// it.
	private Answer shared(Visit visit, Supplier<ModelAndView> page) {
		CompletableFuture<Answer> mine = new CompletableFuture<>();
		CompletableFuture<Answer> other = this.pages.asMap()
			.putIfAbsent(new Key(visit.language().code(), visit.address().toString()), mine);
		if (other != null) {
			return await(other);
		}
		try {
			Answer answer = this.drawing.of(page.get(), visit.language());
			mine.complete(answer);
			return answer;
		}
		catch (RuntimeException | Error ex) {
			// Who waits for it is told the same; it is not kept.
			mine.completeExceptionally(ex);
			throw ex;
		}
	}

	private static Answer await(CompletableFuture<Answer> page) {
		try {
			return page.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

}
