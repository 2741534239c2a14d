create table open_reader ();

alter table open_reader add column login name not null;

alter table open_reader add column tenant_id uuid not null;

alter table open_reader add column note text;

alter table open_reader add constraint open_reader_pkey PRIMARY KEY (login);

alter table open_reader add constraint open_reader_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);
