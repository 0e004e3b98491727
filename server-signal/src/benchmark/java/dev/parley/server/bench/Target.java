package dev.parley.server.bench;

/** What clients of the load connect to: a server, or several that are one. */
interface Target {
  Contender contender();

  /** Where the client of this number connects, from 0. */
  int port(int client);

  /** Seconds that all threads of all its servers have had on the processors, in steps of 10 ms. */
  double cpuSeconds();

  /** The same of the Redis that they share; 0 = there is none. */
  double redisSeconds();
}
