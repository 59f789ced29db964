package org.kapacitor.node.udf;

/**
 * A function and how its agents are reached.
 *
 * @param name of the function
 */
record AgentType(String name, Function function, Connection.Opening opening) {}
