/// A stand with one section and two exhibits in two languages.
package enum SmallStand {
  package static func folder() throws -> FolderOnDisk {
    try FolderOnDisk {
      File("stand.yaml", "languages: [ru, en]\ndefaultLanguage: ru\nidle: {after: 20, countdown: 20}\n")
      File("_index.ru.md", "---\ntitle: Стенд\n---\nДобро пожаловать.\n")
      File("_index.en.md", "---\ntitle: Stand\n---\nWelcome.\n")
      Folder("zoo") {
        File("_index.ru.md", "---\ntitle: Зоопарк\n---\n")
        File("_index.en.md", "---\ntitle: Zoo\n---\n")
        Folder("pandas") {
          File("index.ru.md", "---\ntitle: Панды\nweight: 10\n---\nПанды едят [бамбук](../bamboo/).\n")
          File("index.en.md", "---\ntitle: Pandas\nweight: 10\n---\nPandas eat bamboo.\n")
        }
        Folder("bamboo") {
          File("index.ru.md", "---\ntitle: Бамбук\nweight: 20\n---\nБамбук растёт.\n")
        }
      }
    }
  }
}
