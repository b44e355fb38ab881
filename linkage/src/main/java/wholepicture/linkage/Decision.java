package wholepicture.linkage;

/** What becomes of two records: joined, shown to a steward, or left apart. */
public enum Decision { JOIN, REVIEW, APART }
