import Glibc
import PlanCore
import PlanIndex
import PlanLibrary

/// The packs of plans in a cache's folder.
///
/// Nobody needs a lock for them: a pack is called by its contents and never changes, and one that
/// goes while it is being read stays mapped; plans that are not found are read again.
struct PlanPackStore: Sendable {
  private let folder: CacheFolder
  private let maker: PlanPack.Maker
  private var packs: [PlanPack] = []
  /// Where the plan of each hash stands.
  private var places: [UInt64: Place] = [:]
  /// The files that are of no use, as they are damaged or another program's.
  private var useless: [String] = []

  private struct Place: Sendable {
    let pack: Int
    let entry: Int
  }

  private static let prefix = "plans-"
  /// With more packs than this, the small ones are made one.
  private static let manyPacks = 16
  /// The plans of a pack that is not small.
  static let packSize = 256

  /// Opens the packs that are there.
  init(in folder: CacheFolder, maker: PlanPack.Maker) {
    self.folder = folder
    self.maker = maker
    guard case .success(let all) = NameList.names(in: folder.path) else { return }
    for name in (0..<all.count).map({ all[$0] }) where name.hasPrefix(Self.prefix) {
      let path = "\(folder.path)/\(name)"
      if let number = UInt64(name.dropFirst(Self.prefix.count), radix: 16),
        let bytes = folder.map(path, advice: MADV_NORMAL),
        let pack = try? PlanPack(bytes, name: number, maker: maker)
      {
        take(pack)
      } else {
        useless.append(path)
      }
    }
  }

  private mutating func take(_ pack: PlanPack) {
    for (number, entry) in pack.entries.enumerated() {
      places[entry.hash] = Place(pack: packs.count, entry: number)
    }
    packs.append(pack)
  }

  /// What is kept of the plan file whose bytes have a hash; `nil` when nothing is, or when that
  /// is damaged.
  func plan(_ hash: UInt64) -> KeptPlan? {
    guard let place = places[hash] else { return nil }
    let pack = packs[place.pack]
    guard let record = pack.record(of: pack.entries[place.entry]) else { return nil }
    return try? KeptPlan(record)
  }

  /// Writes plans into a pack of their own.
  ///
  /// - Returns: Whether they could be written.
  @discardableResult
  func add(_ records: [(hash: UInt64, bytes: [UInt8])]) -> Bool {
    guard !records.isEmpty else { return true }
    let (name, bytes) = PlanPack.encoded(records, maker: maker)
    return folder.write(bytes, to: path(of: name))
  }

  private func path(of name: UInt64) -> String {
    "\(folder.path)/\(Self.prefix)\(hexadecimal(name))"
  }

  /// Removes what is of no use, and makes packs new of which little is used, or which are many
  /// and small.
  ///
  /// - Parameter used: The hashes of the plan files that are there.
  func tidy(used: Set<UInt64>) {
    for path in useless { unlink(path) }
    let live = packs.indices.map { number in
      packs[number].entries.indices.filter { entry in
        let hash = packs[number].entries[entry].hash
        guard used.contains(hash), let place = places[hash] else { return false }
        return place.pack == number && place.entry == entry
      }
    }
    let sparse = packs.indices.filter { live[$0].count * 2 < packs[$0].entries.count }
    let small = packs.indices.filter { live[$0].count < Self.packSize / 4 }
    let renewed = packs.count > Self.manyPacks ? Set(sparse + small).sorted() : sparse
    guard !renewed.isEmpty else { return }
    var records: [(hash: UInt64, bytes: [UInt8])] = []
    for number in renewed {
      for entry in live[number].map({ packs[number].entries[$0] }) {
        guard let record = packs[number].record(of: entry) else { continue }
        records.append((entry.hash, Array(record)))
      }
    }
    for start in stride(from: 0, to: records.count, by: Self.packSize) {
      guard add(Array(records[start..<min(start + Self.packSize, records.count)])) else { return }
    }
    for number in renewed { unlink(path(of: packs[number].name)) }
  }
}

/// What is kept of one plan file: what files say together, and its plan without the prose.
struct KeptPlan {
  /// The encoded ``PlanFacts``.
  let facts: [UInt8]
  let plan: Plan

  /// Takes both from bytes.
  init(_ bytes: UnsafeRawBufferPointer) throws(CacheDamage) {
    var reader = ByteReader(bytes)
    let length = try reader.count()
    facts = Array(bytes[4..<4 + length])
    plan = try PlanReader.plan(in: UnsafeRawBufferPointer(rebasing: bytes[(4 + length)...]))
  }

  /// The bytes of what is kept of a plan.
  static func encoded(facts: ArraySlice<UInt8>, _ plan: Plan) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(count: facts.count)
    return writer.bytes + facts + PlanWriter.encoded(plan.withoutProse)
  }
}
