package wholepicture.linkage.living;

/** Hears which pairs may have come to be compared, or no longer are, because a block became or ceased to be over-full. */
interface Changed {

    /** Nobody needs to know. */
    Changed UNHEARD = new Changed() {
        @Override
        public void pair(int i, int j) {}

        @Override
        public void links(int i) {}
    };

    /** This pair is to be looked at again. */
    void pair(int i, int j);

    /** All links of this record are to be looked at again. */
    void links(int i);
}
