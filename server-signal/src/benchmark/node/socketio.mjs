// The same relay as relay.mjs on Socket.IO, which several processes share by its adapter for Redis.
// Each peer is a room of its own, so that whoever knows its id can be relayed to it wherever it is.
// Usage: node socketio.mjs PORT REDIS_URL
import { createServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-adapter';
import { createClient } from 'redis';
import { Server } from 'socket.io';

const [port, redis] = process.argv.slice(2);
const publisher = createClient({ url: redis });
const subscriber = publisher.duplicate();
await Promise.all([publisher.connect(), subscriber.connect()]);

const http = createServer();
const io = new Server(http, {
  transports: ['websocket'],
  adapter: createAdapter(publisher, subscriber),
});

io.on('connection', (socket) => {
  let room, me;
  const leave = () => {
    if (!room) return;
    socket.to(room).emit('m', { type: 'PeerLeft', peer: me });
    socket.leave(room);
    socket.leave(me);
    room = undefined;
  };
  socket.on('disconnecting', leave);
  socket.on('m', async (message) => {
    if (message.type === 'Join') {
      ({ room, peer: me } = message);
      socket.data.peer = me;
      const there = await io.in(room).fetchSockets();
      socket.join([room, me]);
      const peers = there.map((other) => other.data.peer);
      socket.emit('m', { type: 'Welcome', peer: me, peers });
      socket.to(room).emit('m', { type: 'PeerJoined', peer: me });
    } else if (message.type === 'Relay') {
      io.to(message.to).emit('m', { type: 'Relayed', from: me, body: message.body });
    } else if (message.type === 'Leave') {
      leave();
    }
  });
});

http.listen(Number(port), '127.0.0.1', 4096);
