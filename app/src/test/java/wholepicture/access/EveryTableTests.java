package wholepicture.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Story;
import wholepicture.store.Server;

/** Notices a table that somebody forgot to put behind the gate. */
@Story
class EveryTableTests {

    @Autowired Server server;

    @Test
    void every_table_that_tells_something_of_a_person_stands_behind_the_gate() throws Exception {
        assertThat(names("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relrowsecurity
              and n.nspname not in ('pg_catalog', 'information_schema')
              and has_table_privilege('wholepicture_app', c.oid, 'select')
              and exists (select 1 from pg_attribute a where a.attrelid = c.oid and not a.attisdropped and a.attname in ('person_id', 'record_id', 'entry_id'))
            """)).as("tables that the application may read without the gate").isEmpty();
    }

    @Test
    void the_roles_of_the_application_cannot_step_round_row_level_security() throws Exception {
        assertThat(names("select rolname from pg_roles where rolname in ('wholepicture_app', 'wholepicture_works') and (rolsuper or rolbypassrls)")).isEmpty();
        assertThat(names("select c.oid::regclass::text from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('wholepicture_app', 'wholepicture_works')"))
            .as("tables owned by a role that must be bound").isEmpty();
        assertThat(names("select m.member::regrole::text from pg_auth_members m where m.member = 'wholepicture_app'::regrole"))
            .as("roles that the application could become").isEmpty();
    }

    @Test
    void a_function_that_runs_as_the_owner_says_where_it_looks() throws Exception {
        assertThat(names("""
            select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
              and not exists (select 1 from unnest(coalesce(p.proconfig, '{}')) s where s like 'search_path=%')
            """)).as("security definer functions without a search path of their own").isEmpty();
    }

    @Test
    void the_journal_can_only_be_added_to() throws Exception {
        assertThat(names("""
            select g.grantee || ' ' || g.privilege_type from information_schema.table_privileges g
            where g.table_schema = 'journal' and g.table_name = 'entry' and g.grantee like 'wholepicture_%' and g.grantee <> 'wholepicture_owner'
              and g.privilege_type not in ('SELECT', 'INSERT')
            """)).isEmpty();
    }

    private List<String> names(String query) throws Exception {
        try (var c = DriverManager.getConnection(server.url(), server.owner().name(), server.owner().password());
            var rows = c.createStatement().executeQuery(query)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
