export function App() {
  return <h1>Interleave</h1>
}
