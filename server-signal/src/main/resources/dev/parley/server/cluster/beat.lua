-- Parley, version 1: renews the lease of a node, and says which leases run. The time is the server's.
-- KEYS[1]  a sorted set of nodes by the time of their last beat
-- ARGV[1]  the node; empty = only look, ARGV[2] "beat" or "end", ARGV[3] milliseconds of a lease
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
if ARGV[2] == 'end' then
  redis.call('ZREM', KEYS[1], ARGV[1])
else
  redis.call('ZADD', KEYS[1], now, ARGV[1])
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. string.format('%.0f', now - tonumber(ARGV[3])))
redis.call('PEXPIRE', KEYS[1], 10 * tonumber(ARGV[3]))
return redis.call('ZRANGE', KEYS[1], 0, -1)
