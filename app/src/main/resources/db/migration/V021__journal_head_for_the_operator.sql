-- verifying compares the last row with the head of the chain
grant select on journal.head to wholepicture_works;
