package wholepicture.childprotection;

import java.time.Instant;
import wholepicture.cases.CaseFile;

/**
 * Something was done in a case: told within the same works and transaction, to whoever must follow it.
 *
 * @param before the way of the case before it
 */
public record Acted(CaseFile file, Journey before, Fact fact, Instant happened) {}
