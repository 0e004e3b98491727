// What one needs at least: everyone hears everyone else.
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', socket =>
  socket.on('message', text => {
    for (const other of server.clients) if (other !== socket) other.send(text.toString());
  }));
server.on('listening', () => console.log(server.address().port));
