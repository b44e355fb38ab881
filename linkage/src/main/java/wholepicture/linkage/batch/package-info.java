/** Links whole files: records in columns, blocks of likely pairs, weights learnt without labels, clusters that are one person. */
@NullMarked
package wholepicture.linkage.batch;

import org.jspecify.annotations.NullMarked;
