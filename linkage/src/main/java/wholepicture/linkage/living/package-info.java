/** Clusters that live: records come, change and go one by one, and the clusters are always those that linking all of them at once would make. */
@NullMarked
package wholepicture.linkage.living;

import org.jspecify.annotations.NullMarked;
