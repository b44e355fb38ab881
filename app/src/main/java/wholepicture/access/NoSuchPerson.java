package wholepicture.access;

/** The answer for a person who does not exist and for one whom the viewer may not find. There is no telling them apart. */
public class NoSuchPerson extends RuntimeException {

    public NoSuchPerson() {
        super("There is no such person, or you may not see them", null, false, false);
    }
}
