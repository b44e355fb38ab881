/** The pages of themes that go to agencies, and of national and local themes beside each other. */
@NullMarked
package wholepicture.learning.cascade.web;

import org.jspecify.annotations.NullMarked;
