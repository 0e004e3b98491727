-- Parley, version 1 of the form of rooms.
-- KEYS[1]  a room: a hash of peer id -> "born epoch away seat node", "v" -> version,
--          and "s" -> the version with which it began; seat is a hash of the seat's token, "-" = unknown
-- ARGV[1]  what to do, ARGV[2] the node that asks, ARGV[3] milliseconds until the room is forgotten
-- Returns  outcome, "s", "v", then peer ids and records by turns.
local key, todo, node, ttl = KEYS[1], ARGV[1], ARGV[2], ARGV[3]

local function read(peer)
  local record = redis.call('HGET', key, peer)
  if not record then
    return nil
  end
  local born, epoch, away, seat, where = string.match(record, '^(%d+) (%d+) (%d) (%S+) (%S+)$')
  return {born = tonumber(born), epoch = tonumber(epoch), away = away, seat = seat, node = where}
end

local function write(peer, born, epoch, away, seat, where)
  redis.call('HSET', key, peer, string.format('%.0f %.0f %s %s %s', born, epoch, away, seat, where))
end

-- A room that is not known begins at the time of day: if all was lost, its numbers still are larger
-- than all that nodes remember.
local function bump()
  if redis.call('HEXISTS', key, 'v') == 0 then
    local time = redis.call('TIME')
    local start = time[1] .. string.sub('000000' .. time[2], -6, -4)
    redis.call('HSET', key, 'v', start, 's', start)
  end
  return redis.call('HINCRBY', key, 'v', 1)
end

local function result(outcome)
  local all = redis.call('HGETALL', key)
  local out = {outcome, 0, 0}
  for i = 1, #all, 2 do
    if all[i] == 's' then
      out[2] = tonumber(all[i + 1])
    elseif all[i] == 'v' then
      out[3] = tonumber(all[i + 1])
    else
      out[#out + 1] = all[i]
      out[#out + 1] = all[i + 1]
    end
  end
  if #all > 0 then
    redis.call('PEXPIRE', key, ttl)
  end
  return out
end

-- ARGV: peer, seat, most seats
if todo == 'admit' then
  local peer, seat, size = ARGV[4], ARGV[5], tonumber(ARGV[6])
  local member = read(peer)
  if member and member.node == node and member.seat == seat then
    -- Asked again, as the connection was lost before the answer came.
    return result('done')
  end
  if member then
    return result('taken')
  end
  local fields = redis.call('HLEN', key)
  if fields > 0 and fields - 2 >= size then
    return result('full')
  end
  local version = bump()
  write(peer, version, version, '0', seat, node)
  return result('done')
end

-- ARGV: peer, born, seat
if todo == 'find' then
  local member = read(ARGV[4])
  if not member or member.born ~= tonumber(ARGV[5]) or member.seat ~= ARGV[6] then
    return result('nowhere')
  end
  return result('done')
end

-- ARGV: peer, epoch, seat: only who knows the seat's token knows the latter; and what it is then
if todo == 'take' then
  local peer, epoch, seat, next = ARGV[4], tonumber(ARGV[5]), ARGV[6], ARGV[7]
  local member = read(peer)
  if member and member.node == node and member.epoch > epoch and member.seat == next then
    -- Asked again, as above.
    return result('done')
  end
  if not member or member.epoch ~= epoch or member.seat ~= seat or seat == '-' then
    return result('nowhere')
  end
  write(peer, member.born, bump(), '0', next, node)
  return result('done')
end

-- ARGV: peer, epoch, away
if todo == 'mark' then
  local peer, epoch, away = ARGV[4], tonumber(ARGV[5]), ARGV[6]
  local member = read(peer)
  if member and member.epoch == epoch and member.away ~= away then
    bump()
    write(peer, member.born, member.epoch, away, member.seat, member.node)
  end
  return result('done')
end

-- ARGV: peer, epoch, claim; epoch 0 = whatever it is, if the seat is at this node, or if its client
-- has shown its token there
if todo == 'release' then
  local peer, epoch, claim = ARGV[4], tonumber(ARGV[5]), ARGV[6]
  local member = read(peer)
  local own = member and (member.node == node or (claim ~= '-' and claim == member.seat))
  if member and (member.epoch == epoch or (epoch == 0 and own)) then
    bump()
    redis.call('HDEL', key, peer)
  end
  return result('done')
end

-- ARGV: "s" and "v" as the node knows them, then peer, born, epoch, away, node, seat, claim by turns.
-- A seat with epoch 0 is unknown here, or its answer was lost; an earlier one of that peer at this
-- node, which others may have said, is another seat. claim is the seat of which its client has shown
-- the token
if todo == 'keep' then
  local version = redis.call('HGET', key, 'v')
  if version and tonumber(version) < tonumber(ARGV[5]) then
    redis.call('HSET', key, 'v', ARGV[5])
  end
  -- Seats of other nodes are theirs to say, unless all was lost.
  local lost = redis.call('HGET', key, 's') ~= ARGV[4]
  for i = 6, #ARGV, 7 do
    local peer, born, epoch = ARGV[i], tonumber(ARGV[i + 1]), tonumber(ARGV[i + 2])
    local away, where, seat, claim = ARGV[i + 3], ARGV[i + 4], ARGV[i + 5], ARGV[i + 6]
    local member = read(peer)
    if where ~= node and not lost then
      member = nil
    elseif epoch == 0 and member and member.node ~= node and claim ~= '-' and claim == member.seat then
      write(peer, member.born, bump(), away, seat, node)
    elseif epoch == 0 and (not member or (member.away == '1' and member.node ~= node)
        or (member.node == node and member.seat ~= seat)) then
      local now = bump()
      write(peer, now, now, away, seat, node)
    elseif not member or epoch > member.epoch then
      bump()
      write(peer, born, epoch, away, seat, where)
    elseif where == node and member.node == node and (epoch == member.epoch or epoch == 0) then
      if away ~= member.away then
        bump()
      end
      write(peer, member.born, member.epoch, away, seat, node)
    end
  end
  return result('done')
end

return redis.error_reply('ERR nothing of that name: ' .. todo)
