/** The pages of checks: writing one, seeing where it would ask, approving it, what came of it. */
@NullMarked
package wholepicture.learning.checks.web;

import org.jspecify.annotations.NullMarked;
