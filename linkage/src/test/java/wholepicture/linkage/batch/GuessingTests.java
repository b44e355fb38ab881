package wholepicture.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessingTests {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
        unique_id,cluster,full_name,first_and_surname,first_name,surname,dob,birth_place,postcode_fake,gender,occupation | 1,c,ann lee,ann lee,ann,lee,1801-01-01,kelby,ke1 1aa,female,poet | id=unique_id given=first_name family=surname birth=dob sex=gender postcode=postcode_fake other=birth_place+occupation | people of past centuries
        PERSON_ID,PERNAME1,PERNAME2,SEX,DOB_DAY,DOB_MON,DOB_YEAR,ENUMCAP,ENUMPC | 1,Ann,Lee,F,1,2,1980,12 Mill Lane,ZQ1 1AA | id=PERSON_ID given=PERNAME1 family=PERNAME2 sex=SEX birth_day=DOB_DAY birth_month=DOB_MON birth_year=DOB_YEAR address=ENUMCAP postcode=ENUMPC | a census with a date in three columns
        resident_id,first_name,last_name,middle_name,sex,birth_day,birth_month,birth_year,marital_status,ethnicity,house_number,house_name,postcode | 1,Ann,Lee,May,F,1,2,1980,S,White,12,,ZQ1 1AA | given=first_name family=last_name middle=middle_name sex=sex birth_day=birth_day birth_month=birth_month birth_year=birth_year other=marital_status+ethnicity address=house_number+house_name postcode=postcode id=resident_id | a survey, house number and name
        rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id | r1, ann, lee, 12, mill lane, , kelby, 4011, qld, 19800201, 123 | id=rec_id given=given_name family=surname address=street_number+address_1+address_2 town=suburb postcode=postcode birth=date_of_birth number=soc_sec_id | Australian, blanks after commas
        Nr;Nachname;Vorname;Geschlecht;Geburtsdatum;Straße;Hausnummer;PLZ;Ort | 1;Lee;Anna;w;01.02.1980;Mühlweg;3;12345;Kelby | id=Nr family=Nachname given=Vorname sex=Geschlecht birth=Geburtsdatum address=Straße+Hausnummer postcode=PLZ town=Ort | German
        Name;Vorname;Geb.-Datum;Telefon | Lee;Anna;01.02.1980;030 123 | family=Name given=Vorname birth=Geb.-Datum phone=Telefon | German, "Name" beside a given name
        identifiant,nom,prénom,sexe,date_naissance,lieu_naissance,adresse,code_postal,ville,courriel | 1,Lee,Anne,F,01/02/1980,Kelby,3 rue Haute,75001,Paris,a@b.fr | id=identifiant family=nom given=prénom sex=sexe birth=date_naissance other=lieu_naissance address=adresse postcode=code_postal town=ville email=courriel | French
        id,nombre,primer_apellido,segundo_apellido,fecha_de_nacimiento,DNI,domicilio,municipio | 1,Ana,Lee,Low,01/02/1980,123X,Calle 3,Madrid | id=id given=nombre family=primer_apellido+segundo_apellido birth=fecha_de_nacimiento number=DNI address=domicilio town=municipio | Spanish, two family names
        id,nome,cognome,sesso,data_di_nascita,codice_fiscale,indirizzo,cap,comune | 1,Anna,Lee,F,01/02/1980,LEENNA,Via 3,00100,Roma | id=id given=nome family=cognome sex=sesso birth=data_di_nascita number=codice_fiscale address=indirizzo postcode=cap town=comune | Italian
        voornaam,tussenvoegsel,achternaam,geboortedatum,geslacht,straatnaam,huisnummer,woonplaats,bsn | Anna,van der,Lee,01-02-1980,v,Laan,3,Delft,123 | given=voornaam family=tussenvoegsel+achternaam birth=geboortedatum sex=geslacht address=straatnaam+huisnummer town=woonplaats number=bsn | Dutch
        imię,nazwisko,data_urodzenia,płeć,pesel,ulica,miasto | Anna,Lee,1980-02-01,K,123,Wodna 3,Torun | given=imię family=nazwisko birth=data_urodzenia sex=płeć number=pesel address=ulica town=miasto | Polish
        förnamn,efternamn,födelsedatum,kön,personnummer,postort | Anna,Lee,1980-02-01,K,123,Lund | given=förnamn family=efternamn birth=födelsedatum sex=kön number=personnummer town=postort | Swedish
        Record ID,First Name,Last Name,Middle Initial,Street Address,City,State,ZIP,Phone,Email Address,Mailing Date | 1,Ann,Lee,M,3 Mill St,Kelby,OH,12345,555,a@b.us,2020-01-01 | id=Record ID given=First Name family=Last Name middle=Middle Initial address=Street Address town=City postcode=ZIP phone=Phone email=Email Address | American, without birth dates
        PatientID,PatientFirstName,PatientSurname,PatientDOB,PatientSex,NHSNumber,GPName,MotherDOB,MotherSurname,SchoolName | 1,Ann,Lee,2015-02-01,F,9990001112,Dr Low,1980-01-01,Low,Kelby Primary | id=PatientID given=PatientFirstName family=PatientSurname birth=PatientDOB sex=PatientSex number=NHSNumber other=SchoolName | other people's names in the same row
        upn,forename,surname,former_surname,known_as,dob,previous_postcode,post code,previous_address | A123,Ann,Lee,Low,Annie,2015-02-01,ZQ2 2BB,ZQ1 1AA,3 Park Road | number=upn given=forename family=surname former=former_surname birth=dob former_postcode=previous_postcode postcode=post code former_address=previous_address | several values of one field
        name,address,born | Ann Lee,12 Mill Lane ZQ1 1AA,1980 | full_name=name address=address birth=born | three columns
        ref,forename,last,birth,addr,pcode,date_created | a,Ann,Lee,2001-02-03,12 Mill Lane,ZQ1 1AA,2020-01-01 | id=ref given=forename family=last birth=birth address=addr postcode=pcode | short names
        client_id,case_no,fname,lname,yob,sex,town,mobile_number | 7,1,Ann,Lee,1980,F,Kelby,07700 900123 | id=case_no given=fname family=lname birth_year=yob sex=sex town=town phone=mobile_number | a year of birth only
        id,first_name,surname,day,month,year,postcode | 1,Ann,Lee,3,2,1980,ZQ1 1AA | id=id given=first_name family=surname birth_day=day birth_month=month birth_year=year postcode=postcode | a birth in columns called only day, month and year
        household_id,person_id,firstname,surname,sex,dob | 1,1,Ann,Lee,F,1980-02-01 | id=person_id given=firstname family=surname sex=sex birth=dob | a household's number is not the person's
        source_dataset,unique_id,first_name,surname,dob,city,email,cluster | a,1,Ann,Lee,1980-02-01,Kelby,a@b.uk,1 | id=unique_id given=first_name family=surname birth=dob town=city email=email | where a row came from tells nothing
        Surname,Forenames,Date of Birth,Place of Birth,Trade,Parish,Year | Lee,Ann,1 Feb 1801,Kelby,weaver,Kelby,1841 | family=Surname given=Forenames birth=Date of Birth other=Place of Birth+Trade | an old census
        "Lee, code",first name,family name,date of birth | 5,Ann,Lee,1980-02-01 | given=first name family=family name birth=date of birth id=Lee, code | a header in quotation marks with a comma in it
        id,first_name,surname,birth,town_of_birth | 1,Ann,Lee,Kelby,Kelby | id=id given=first_name family=surname other=town_of_birth | a column named birth without any date
        unique_id_l,first_name_l,surname_l,dob_l,postcode_l | 1,Ann,Lee,1980-02-01,ZQ1 1AA | id=unique_id_l given=first_name_l family=surname_l birth=dob_l postcode=postcode_l | headers that say which side they are of
        person.id,person.middle_name,personGivenName,personFamilyName,usualAddressPostcode,user_name | 1,May,Ann,Lee,ZQ1 1AA,alee | id=person.id middle=person.middle_name given=personGivenName family=personFamilyName postcode=usualAddressPostcode | headers that say whose they are
        """)
    void takes_columns_for_what_they_are(String header, String row, String expected, String because) throws IOException {
        Map<String, String> wanted = new LinkedHashMap<>();
        Arrays.stream(expected.split(" (?=[a-z_]+=)")).map(each -> each.split("=", 2)).forEach(pair -> wanted.put(pair[0], pair[1]));
        var file = folder.resolve("file.csv");
        String separator = header.contains(";") ? ";" : ",";
        var names = CsvText.read(Files.writeString(file, header + "\n")).header();
        String[] next = row.split(separator, -1);
        if (names.contains(wanted.getOrDefault("id", "none"))) {
            next[names.indexOf(wanted.get("id"))] += "2";
        }
        var rows = header + "\n" + row + "\n" + String.join(separator, next) + "\n";
        var columns = Columns.guess(CsvText.read(Files.writeString(file, rows)));
        Map<String, String> found = new LinkedHashMap<>();
        columns.places().forEach((role, all) -> {
            if (role == Role.ID || role.tells()) {
                found.put(role.name().toLowerCase(Locale.ROOT), String.join("+", all.stream().map(columns.header()::get).toList()));
            }
        });
        assertThat(found).as(because).containsExactlyInAnyOrderEntriesOf(wanted);
    }
}
