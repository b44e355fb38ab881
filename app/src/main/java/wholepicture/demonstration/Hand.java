package wholepicture.demonstration;

import wholepicture.agencies.AgencyKind;

/**
 * How an agency writes people down: what it asks for, and how often it gets it wrong. All chances are from 0 to 1.
 *
 * @param misspelt for each of the names
 * @param familiar the name people go by rather than the one they were registered with
 * @param maiden the name before marriage, where there was one
 * @param turned day and month the wrong way round
 * @param wrongDay another slip in the birth date
 * @param yearOnly nobody asked for more than the year
 * @param nhs the NHS number is on the record
 * @param nhsMistyped of those, with one digit wrong
 * @param upn the pupil number is on the record
 * @param oldAddress the address before the last move
 * @param noPostcode the postcode was left out
 * @param wrongSex the code is wrong or missing
 * @param cut names longer than this are cut off
 * @param twice the person was registered a second time
 */
record Hand(double misspelt, double familiar, double maiden, double turned, double wrongDay, double yearOnly, double nhs, double nhsMistyped,
    boolean upn, double oldAddress, double noPostcode, double wrongSex, int cut, double twice) {

    static Hand of(AgencyKind kind) {
        return switch (kind) {
            //                                  miss  fam   maid  turn   day    year  nhs   typo   upn    old   nopc  sex    cut twice
            case GP_PRACTICE -> new Hand(           .01,  .03,  .05,  .002,  .004,  0,    .995, .001,  false, .08,  .01,  .003,  40, 0);
            case COMMUNITY_HEALTH -> new Hand(      .015, .05,  .04,  .003,  .006,  0,    .97,  .003,  false, .10,  .02,  .004,  40, 0);
            case ACUTE_HOSPITAL -> new Hand(        .03,  .04,  .10,  .008,  .012,  .004, .90,  .008,  false, .18,  .03,  .008,  35, .03);
            case MENTAL_HEALTH -> new Hand(         .02,  .10,  .08,  .006,  .008,  0,    .94,  .004,  false, .15,  .03,  .005,  40, .005);
            case CHILDRENS_SOCIAL_CARE -> new Hand( .04,  .08,  .06,  .010,  .015,  .02,  .55,  .012,  true,  .12,  .05,  .010,  40, .02);
            case ADULT_SOCIAL_CARE -> new Hand(     .03,  .08,  .05,  .008,  .012,  .02,  .70,  .010,  false, .10,  .04,  .008,  40, .01);
            case SCHOOL -> new Hand(                .02,  .12,  0,    .004,  .006,  0,    0,    0,     true,  .12,  .04,  .006,  40, .002);
            case POLICE -> new Hand(                .07,  .20,  .10,  .015,  .025,  .06,  0,    0,     false, .25,  .10,  .015,  30, .05);
            case HOUSING -> new Hand(               .04,  .15,  .05,  .010,  .020,  .18,  0,    0,     false, .02,  .02,  .05,   14, .01);
            case PROBATION -> new Hand(             .03,  .10,  0,    .008,  .010,  0,    .05,  0,     false, .20,  .06,  .005,  40, 0);
            case SUBSTANCE_MISUSE -> new Hand(      .04,  .25,  .06,  .010,  .015,  .05,  .45,  .015,  false, .20,  .12,  .010,  40, .01);
            default -> new Hand(                    .06,  .28,  .06,  .012,  .02,   .15,  .05,  .02,   false, .15,  .25,  .03,   40, .01);
        };
    }
}
