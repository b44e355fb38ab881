/** Links more records than one machine holds, inside Apache Spark, by the same scoring and the same rules as the linkage of files. */
@NullMarked
package wholepicture.linkage.spark;

import org.jspecify.annotations.NullMarked;
