package wholepicture.linkage.invented;

import java.util.SplittableRandom;

/** The many family names that few people bear, made of parts of English place names: about 60,000 of them. */
final class Surnames {

    private static final String[] FIRST = ("ash bar beck birch black blythe bram bran brock burn cal carl chad chat clay clif cob cran crow dal dar den "
        + "dray dun east eding ells fair farn fen flax gam gars gil glen gor gran had hal ham har hart haw hazel hen hol horn hux ing kel ken kil kirk lang "
        + "lath lin lock long low mal mar mel mid mit nar nor oak old ost pem pick pres quar rad ram red rin ros row rush sal sed sel shel silver stan stock "
        + "sut swin tam thack thorn til tot trow under up wad wal war wat wel west whit win wool wor yar york").split(" ");
    private static final String[] MIDDLE = {"", "", "er", "ing", "en", "le", "a"};
    private static final String[] LAST = ("ton ley ham ford field worth well wood bury by thorpe den don stead land ridge gate more shaw side cliffe brook combe hurst "
        + "ell man son ock ett dale wick borne house").split(" ");

    private Surnames() {}

    /** A rare name; some far rarer than others. */
    static String draw(SplittableRandom chance) {
        return FIRST[skewed(FIRST.length, chance)] + MIDDLE[skewed(MIDDLE.length, chance)] + LAST[skewed(LAST.length, chance)];
    }

    private static int skewed(int n, SplittableRandom chance) {
        double at = chance.nextDouble();
        return (int) (n * at * Math.sqrt(at));
    }
}
