package wholepicture.childprotection;

/**
 * What was looked at before protection is withdrawn: whether the cause of what worried us may be child sexual abuse, neglect,
 * or any other abuse, with a finding for each. Source: Children of Family Y.
 */
public record ClosingLook(String sexualAbuse, String neglect, String otherSigns) {

    boolean isWhole() {
        return !sexualAbuse.isBlank() && !neglect.isBlank() && !otherSigns.isBlank();
    }
}
