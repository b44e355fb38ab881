package wholepicture.cases;

/**
 * What every act says of itself.
 *
 * @param why the reason
 * @param considered what else was considered; empty when nothing else was
 * @param dissent who disagreed and what they said; empty when nobody did
 */
public record Because(String why, String considered, String dissent) {

    public static Because of(String why) {
        return new Because(why, "", "");
    }
}
