create table learning.link_look (
    resource_id bigint primary key references learning.resource,
    address text not null check (address <> ''),
    at timestamptz not null,
    found text not null check (found in ('LEADS', 'LEADS_NOWHERE', 'UNSURE'))
);
comment on table learning.link_look is 'When this server looked last whether a link of the library leads anywhere, where an operator lets it call outside.';
grant select, insert, update on learning.link_look to wholepicture_works;
grant select, update on learning.resource to wholepicture_works;
