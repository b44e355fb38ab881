package wholepicture.childprotection.frontdoor.web;

/**
 * The open form as typed.
 *
 * @param to code of the authority of the area where the child is
 * @param teller who tells it and how to reach them; may be empty
 */
public record PublicContactForm(String to, String child, String worry, String danger, String teller) {
    static final PublicContactForm EMPTY = new PublicContactForm("", "", "", "", "");
}
