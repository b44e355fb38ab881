package wholepicture.linkage.batch;

/**
 * How what could be read in two ways is read, as a file's own rows tell.
 *
 * @param monthFirst whether 04/12 is 12 April
 * @param sexes which letters stand for which sex
 */
record Habits(boolean monthFirst, Sexes sexes) {

    static final Habits USUAL = new Habits(false, Sexes.NONE);
}
