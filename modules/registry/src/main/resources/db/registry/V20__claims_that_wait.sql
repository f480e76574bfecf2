-- Which claims wait for a decision, of all instalments that are and were.
create index step_of_instalment_by_state on registry.instalment_step (to_state, instalment_id);
