/** The shared picture of a local safeguarding partnership. */
@org.jspecify.annotations.NullMarked
package wholepicture;
