package wholepicture.linkage.invented;

/**
 * A kind of agency and how often its records are wrong or empty.
 *
 * @param slips chance that one name is misspelt
 * @param shorts chance that a short form or other spelling of the given name is written
 * @param wrongDates chance of a wrong birth date
 * @param noDates chance of none
 * @param noHome chance that the address is missing; {@code noPostcode}, {@code noMiddle}, {@code noPhone}, {@code noSex} likewise
 * @param behind chance that an earlier address or name is still held, where there is one
 */
record Agency(String name, double share, double slips, double shorts, double wrongDates, double noDates, double noHome, double noPostcode, double noMiddle,
    double noPhone, double noSex, double behind) {

    static final Agency[] ALL = {
        new Agency("health", 0.27, 0.02, 0.05, 0.008, 0.001, 0.005, 0.01, 0.15, 0.15, 0.002, 0.25),
        new Agency("school", 0.18, 0.03, 0.12, 0.015, 0.004, 0.02, 0.03, 0.40, 0.30, 0.01, 0.20),
        new Agency("police", 0.15, 0.06, 0.12, 0.05, 0.06, 0.08, 0.12, 0.55, 0.40, 0.03, 0.40),
        new Agency("social care", 0.16, 0.04, 0.10, 0.03, 0.02, 0.03, 0.05, 0.50, 0.35, 0.02, 0.30),
        new Agency("housing", 0.14, 0.05, 0.10, 0.03, 0.10, 0.005, 0.01, 0.70, 0.25, 0.12, 0.15),
        new Agency("charity", 0.10, 0.08, 0.20, 0.05, 0.25, 0.20, 0.15, 0.85, 0.30, 0.20, 0.30)};

    static Agency draw(double at) {
        for (Agency agency : ALL) {
            at -= agency.share;
            if (at < 0) {
                return agency;
            }
        }
        return ALL[0];
    }
}
