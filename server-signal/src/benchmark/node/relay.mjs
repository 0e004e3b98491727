// A signal relay as one writes it by hand: join with presence, relay by peer id. No limits, no
// seats, no numbers: the least that a call needs. Usage: node relay.mjs PORT
import { WebSocketServer } from 'ws';

const rooms = new Map();
const server = new WebSocketServer({
  host: '127.0.0.1',
  port: Number(process.argv[2]),
  path: '/signal',
  backlog: 4096,
  handleProtocols: () => 'parley.1',
});

server.on('connection', (socket) => {
  let room, me;
  const leave = () => {
    if (!room || room.get(me) !== socket) return;
    room.delete(me);
    if (room.size === 0) rooms.delete(room.id);
    const left = JSON.stringify({ type: 'PeerLeft', peer: me });
    for (const other of room.values()) other.send(left);
    room = undefined;
  };
  socket.on('error', () => socket.terminate());
  socket.on('close', leave);
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    if (message.type === 'Join') {
      me = message.peer;
      room = rooms.get(message.room);
      if (!room) rooms.set(message.room, (room = Object.assign(new Map(), { id: message.room })));
      socket.send(JSON.stringify({ type: 'Welcome', peer: me, peers: [...room.keys()] }));
      const joined = JSON.stringify({ type: 'PeerJoined', peer: me });
      for (const other of room.values()) other.send(joined);
      room.set(me, socket);
    } else if (message.type === 'Relay') {
      room?.get(message.to)?.send(JSON.stringify({ type: 'Relayed', from: me, body: message.body }));
    } else if (message.type === 'Leave') {
      leave();
    }
  });
});
