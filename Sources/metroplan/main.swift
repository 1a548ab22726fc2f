import MetroplanCLI

EntryPoint.run()
