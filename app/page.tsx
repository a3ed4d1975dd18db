export default function Home() {
  return <p>Galley</p>;
}
